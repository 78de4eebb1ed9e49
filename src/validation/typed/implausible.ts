/** Triệu đồng: a thousand tỷ for one work item of a reform plan is đồng typed for triệu đồng. */
export const IMPLAUSIBLE = 1_000_000;
