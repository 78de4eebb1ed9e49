import type { TemplateNames } from '../paper/templateData';

/** Values available to a user's own template; each is documented by `cli.placeholder.<name>`. */
export const VALUE_NAMES = [
  'co_quan',
  'co_quan_chu_quan',
  'chuc_danh',
  'dia_danh',
  'nam',
  'ky_bao_cao',
  'tu_ngay',
  'den_ngay',
  'ngay_so_lieu',
  'ke_hoach',
  'so_ke_hoach',
  'ngay_ke_hoach',
  'so_nhiem_vu',
  'hoan_thanh',
  'dung_han',
  'tre_han',
  'dang_thuc_hien',
  'chua_thuc_hien',
  'khong_phat_sinh',
  'chua_co_so_lieu',
  'qua_han',
  'ty_le',
  'so_chi_tieu',
  'chi_tieu_dat',
  'chi_tieu_chua_dat',
  'chi_tieu_chua_co_so_lieu',
] as const;
export type ValueName = (typeof VALUE_NAMES)[number];

/** Row groups a template can repeat, and the values available in each. */
export const ROW_NAMES = {
  linh_vuc: [
    'ten',
    'so_nhiem_vu',
    'hoan_thanh',
    'dang_thuc_hien',
    'chua_thuc_hien',
    'khong_phat_sinh',
    'chua_co_so_lieu',
    'qua_han',
  ],
  nhiem_vu: [
    'ma',
    'linh_vuc',
    'muc_tieu',
    'nhiem_vu',
    'noi_dung',
    'san_pham',
    'chu_tri',
    'phoi_hop',
    'thoi_gian',
    'kinh_phi',
    'trang_thai',
    'ty_le_hoan_thanh',
    'minh_chung',
    'ghi_chu',
  ],
  chi_tieu: ['ma', 'ten', 'muc', 'tu_so', 'mau_so', 'ket_qua', 'ket_luan', 'giai_trinh'],
} as const;
export type RowsName = keyof typeof ROW_NAMES;
export type RowValues<Name extends RowsName> = Record<(typeof ROW_NAMES)[Name][number], string>;

export const PLACEHOLDERS: TemplateNames = { values: VALUE_NAMES, rows: ROW_NAMES };
