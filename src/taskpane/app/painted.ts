/** Longer than the refresh interval of any screen. */
const AT_LATEST_MS = 100;

/** Resolves after the next repaint; a hidden page does not repaint. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, AT_LATEST_MS);
  });
