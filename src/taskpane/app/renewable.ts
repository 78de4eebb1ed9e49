import type { ComponentType } from 'react';
import { createElement, lazy } from 'react';

/**
 * A part of the page with its own script. React caches a failed load forever: `renew` retries it. `preload` loads it in
 * advance so that it renders immediately: otherwise React would show the fallback first, for a third of a second.
 */
export type Renewable<Props> = ComponentType<Props> & { renew(): void; preload(): Promise<void> };

export function renewable<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): Renewable<Props> {
  let hasFailed = false;
  const attempt = () =>
    load().catch((error: unknown) => {
      hasFailed = true;
      throw error;
    });
  let part: ComponentType<Props> = lazy(attempt);
  let isDrawn = false;
  const Part = (props: Props) => {
    isDrawn = true;
    return createElement(part, props);
  };
  return Object.assign(Part, {
    renew() {
      // The first to retry has done it for the others.
      if (!hasFailed) return;
      hasFailed = false;
      part = lazy(attempt);
    },
    async preload() {
      const loaded = await load();
      // Replacing a mounted component would lose its state.
      if (!isDrawn) part = loaded.default;
    },
  });
}
