/** How every part of this host gets at Excel: `Excel.run`, or what stands for it. */
export type Run = typeof Excel.run;
