import type { ComponentType } from 'react';
import { createElement, lazy } from 'react';

/**
 * A part of the page with a script of its own. React keeps a failed load for ever: `renew` loads it anew. `preload`
 * loads it ahead, and it is then drawn at once: React would draw what stands in for it first, and for a third of a second.
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
      // Who tried again first has done it for the others.
      if (!hasFailed) return;
      hasFailed = false;
      part = lazy(attempt);
    },
    async preload() {
      const loaded = await load();
      // One that is on the screen would lose its state to another.
      if (!isDrawn) part = loaded.default;
    },
  });
}
