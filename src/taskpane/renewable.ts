import type { ComponentType } from 'react';
import { createElement, lazy } from 'react';

/** A part of the page with a script of its own. React keeps a failed load for ever: `renew` loads it anew. */
export type Renewable<Props> = ComponentType<Props> & { renew(): void };

export function renewable<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): Renewable<Props> {
  let part = lazy(load);
  const Part = (props: Props) => createElement(part as ComponentType<Props>, props);
  return Object.assign(Part, {
    renew() {
      part = lazy(load);
    },
  });
}
