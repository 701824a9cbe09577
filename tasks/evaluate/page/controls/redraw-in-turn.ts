/** Draws now what the reader sees, and what lies elsewhere on the page right after the next frame. */
export function redrawInTurn(box: HTMLElement, draw: () => void): void {
  const { top, bottom } = box.getBoundingClientRect();
  if (!box.isConnected || (bottom > 0 && top < innerHeight)) draw();
  else requestAnimationFrame(() => setTimeout(draw));
}
