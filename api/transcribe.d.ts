// What @parlando/transcribe exports. Made by: npm run check -- --update

// index.d.ts
export {};
