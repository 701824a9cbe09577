const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as people read it: `04:07`, from an hour on `1:02:03`. Seconds are cut, not rounded. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const minutesAndSeconds = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole < 3600 ? minutesAndSeconds : `${Math.floor(whole / 3600)}:${minutesAndSeconds}`;
}

/** A moment as subtitle files write it: `01:02:03` + mark + `450`. */
export function cueClock(milliseconds: number, mark: ',' | '.'): string {
  const seconds = Math.floor(milliseconds / 1000);
  const clockPart = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(two)
    .join(':');
  return `${clockPart}${mark}${String(milliseconds % 1000).padStart(3, '0')}`;
}
