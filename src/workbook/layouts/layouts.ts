import type { Layout } from './layout';
import { LAYOUT_1 } from './layout1';
import { PRESENT_LAYOUT } from './presentLayout';

/**
 * Every layout ever used for workbooks, each with its migration to the current one. Before changing the current layout,
 * copy it to its own file here and increment `LAYOUT_VERSION`.
 */
const LAYOUTS: readonly Layout[] = [LAYOUT_1, PRESENT_LAYOUT];

/** The layout of a version; null if it is newer than this program. */
export const layoutOf = (version: number): Layout | null =>
  LAYOUTS.find((layout) => layout.version === version) ?? null;
