/** Groups of rules with their title on the page of rules, in the order in which findings of one cell are shown. */
export const GROUPS = {
  identity: 'Nhận diện biểu',
  structure: 'Cấu trúc biểu',
  task: 'Nhiệm vụ',
  target: 'Chỉ tiêu',
  text: 'Chữ trong ô nhập',
} as const;
