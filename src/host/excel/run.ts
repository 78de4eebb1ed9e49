/** How every part of this host accesses Excel: `Excel.run`, or a replacement. */
export type Run = typeof Excel.run;
