/** Triệu đồng: a thousand tỷ for a single work item means that đồng was typed for triệu đồng. */
export const IMPLAUSIBLE = 1_000_000;
