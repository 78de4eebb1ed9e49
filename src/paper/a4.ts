/** A4 and its margins (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I), in millimetres. */
export const A4 = { width: 210, height: 297 } as const;
/**
 * Top and bottom 20–25, left 30–35, right 15–20; in landscape the binding edge is the top of the sheet, as printers
 * rotate it.
 */
export const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 } as const;
export const MARGIN_LANDSCAPE = { top: 20, bottom: 15, left: 15, right: 15 } as const;

/** Printable width, for either orientation. */
export const textWidth = (landscape: boolean): number =>
  landscape
    ? A4.height - MARGIN_LANDSCAPE.left - MARGIN_LANDSCAPE.right
    : A4.width - MARGIN.left - MARGIN.right;
