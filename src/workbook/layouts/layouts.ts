import type { Layout } from './layout';
import { LAYOUT_1 } from './layout1';
import { PRESENT_LAYOUT } from './presentLayout';

/**
 * Every layout that workbooks were ever made in, each with its migration to the present one. Before the present one
 * changes, what it is goes into a file of its own here, and `LAYOUT_VERSION` is raised.
 */
const LAYOUTS: readonly Layout[] = [LAYOUT_1, PRESENT_LAYOUT];

/** The layout of a version; null for one that is newer than this program. */
export const layoutOf = (version: number): Layout | null =>
  LAYOUTS.find((layout) => layout.version === version) ?? null;
