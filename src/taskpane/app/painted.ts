/** No screen is slower. */
const AT_LATEST_MS = 100;

/** Resolves when the page was painted anew; a page out of sight paints nothing. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, AT_LATEST_MS);
  });
