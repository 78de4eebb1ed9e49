import { AlignmentType, convertMillimetersToTwip, LineRuleType, type IStylesOptions } from 'docx';
import type { ParagraphStyle } from '../../paper/paper';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I: Times New Roman, black, text in 13 to 14 points. */
export const FONT = 'Times New Roman';
const BLACK = '000000';
/** Font sizes in points for the text and for tables. */
const TEXT = 14;
const TABLE_TEXT = 11;
/** The appendix has twelve columns. */
const SMALL_TEXT = 9;

const ALIGN = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  justified: AlignmentType.JUSTIFIED,
} as const;

interface Look {
  /** Name in Word's list of styles; Word's built-in headings keep their own. */
  name: string;
  size: number;
  align: keyof typeof ALIGN;
  bold?: boolean;
  italic?: boolean;
  /** First-line indent, mm. */
  first?: number;
  /** Points before and after. */
  space: readonly [before: number, after: number];
  keepNext?: boolean;
}

const LOOKS: Readonly<Record<ParagraphStyle, Look>> = {
  body: { name: 'Văn bản', size: TEXT, align: 'justified', first: 10, space: [3, 3] },
  item: { name: 'Văn bản gạch đầu dòng', size: TEXT, align: 'justified', first: 10, space: [0, 4] },
  title: {
    name: 'Tên loại văn bản',
    size: TEXT,
    align: 'centre',
    bold: true,
    space: [12, 0],
    keepNext: true,
  },
  subject: { name: 'Trích yếu', size: TEXT, align: 'centre', bold: true, space: [0, 0], keepNext: true },
  heading1: {
    name: '',
    size: TEXT,
    align: 'justified',
    bold: true,
    first: 10,
    space: [10, 6],
    keepNext: true,
  },
  heading2: {
    name: '',
    size: TEXT,
    align: 'justified',
    bold: true,
    first: 10,
    space: [6, 4],
    keepNext: true,
  },
  heading3: {
    name: '',
    ...{ size: TEXT, align: 'justified', bold: true, italic: true, first: 10, space: [4, 4], keepNext: true },
  },
  superior: { name: 'Cơ quan chủ quản', size: 13, align: 'centre', space: [0, 0] },
  issuer: { name: 'Cơ quan ban hành', size: 13, align: 'centre', bold: true, space: [0, 0] },
  country: { name: 'Quốc hiệu', size: 12, align: 'centre', bold: true, space: [0, 0] },
  motto: { name: 'Tiêu ngữ', size: 13, align: 'centre', bold: true, space: [0, 0] },
  symbol: { name: 'Số và ký hiệu', size: 13, align: 'centre', space: [4, 0] },
  letterSubject: { name: 'Trích yếu công văn', size: 12, align: 'centre', space: [2, 0] },
  placeAndDate: { name: 'Địa danh và ngày', size: 13, align: 'centre', italic: true, space: [4, 0] },
  recipientsHead: { name: 'Nơi nhận', size: 12, align: 'left', bold: true, italic: true, space: [0, 0] },
  recipient: { name: 'Nơi nhận (dòng)', size: 11, align: 'left', space: [0, 0] },
  signTitle: {
    name: 'Chức vụ người ký',
    size: TEXT,
    align: 'centre',
    bold: true,
    space: [0, 0],
    keepNext: true,
  },
  signNote: {
    name: 'Ghi chú chữ ký',
    size: 12,
    align: 'centre',
    italic: true,
    space: [0, 0],
    keepNext: true,
  },
  signName: { name: 'Họ tên người ký', size: TEXT, align: 'centre', bold: true, space: [56, 0] },
  addressee: { name: 'Kính gửi', size: TEXT, align: 'centre', space: [12, 12] },
  caption: { name: 'Chú thích bảng', size: 13, align: 'centre', italic: true, space: [0, 4], keepNext: true },
  cellHead: { name: 'Bảng: tiêu đề cột', size: TABLE_TEXT, align: 'centre', bold: true, space: [2, 2] },
  cell: { name: 'Bảng: ô chữ', size: TABLE_TEXT, align: 'left', space: [2, 2] },
  cellCentre: { name: 'Bảng: ô giữa', size: TABLE_TEXT, align: 'centre', space: [2, 2] },
  cellSmallHead: {
    name: 'Phụ lục: tiêu đề cột',
    size: SMALL_TEXT,
    align: 'centre',
    bold: true,
    space: [1, 1],
  },
  cellSmallSection: {
    name: 'Phụ lục: lĩnh vực',
    size: SMALL_TEXT,
    align: 'left',
    bold: true,
    space: [2, 2],
    keepNext: true,
  },
  cellSmall: { name: 'Phụ lục: ô chữ', size: SMALL_TEXT, align: 'left', space: [1, 1] },
  cellSmallCentre: { name: 'Phụ lục: ô giữa', size: SMALL_TEXT, align: 'centre', space: [1, 1] },
};

const HEADINGS = ['heading1', 'heading2', 'heading3'] as const;
const isHeading = (style: ParagraphStyle): style is (typeof HEADINGS)[number] =>
  HEADINGS.some((each) => each === style);

/** A style's id in Word: the built-in one for headings, so that contents and the navigation pane recognise them. */
export const styleId = (style: ParagraphStyle): string =>
  isHeading(style) ? style.replace('heading', 'Heading') : `Cchc${style[0]?.toUpperCase()}${style.slice(1)}`;

function formatted({ size, align, bold = false, italic = false, first, space, keepNext }: Look) {
  return {
    run: { font: FONT, size: size * 2, bold, italics: italic, color: BLACK },
    paragraph: {
      alignment: ALIGN[align],
      // Nghị định 30: single to one and a half line spacing.
      spacing: { before: space[0] * 20, after: space[1] * 20, line: 252, lineRule: LineRuleType.AUTO },
      ...(first === undefined ? {} : { indent: { firstLine: convertMillimetersToTwip(first) } }),
      ...(keepNext === true ? { keepNext: true } : {}),
    },
  };
}

/** A heading, on its level of the outline: LibreOffice and WPS do not take that from the style's name. */
function heading(level: 1 | 2 | 3) {
  const { run, paragraph } = formatted(LOOKS[`heading${level}`]);
  return { run, paragraph: { ...paragraph, outlineLevel: level - 1 } };
}

/** The style sheet of every document. */
export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: TEXT * 2, color: BLACK, language: { value: 'vi-VN' } } },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
  },
  paragraphStyles: (Object.keys(LOOKS) as ParagraphStyle[])
    .filter((style) => !isHeading(style))
    .map((style) => ({
      id: styleId(style),
      name: LOOKS[style].name,
      basedOn: 'Normal',
      quickFormat: true,
      ...formatted(LOOKS[style]),
    })),
};
