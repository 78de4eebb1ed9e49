/** Groups of rules with their titles on the page of rules, in display order for findings of the same cell. */
export const GROUPS = {
  identity: 'Nhận diện biểu',
  structure: 'Cấu trúc biểu',
  task: 'Nhiệm vụ',
  target: 'Chỉ tiêu',
  text: 'Chữ trong ô nhập',
} as const;
