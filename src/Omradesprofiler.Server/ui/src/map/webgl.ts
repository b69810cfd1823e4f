let found: boolean | undefined;

/** MapLibre draws with WebGL 2; without it the page says so and offers the table. Asked of the browser once. */
export const hasWebGl = () => (found ??= findWebGl());

function findWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
