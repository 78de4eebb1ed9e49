import { makeStyles, tokens } from '@fluentui/react-components';
import { UNSEEN } from '../controls/unseen';
import { HEADER_HEIGHT, NUMBER_WIDTH, ROW_HEIGHT } from './gridGeometry';

/** The grid's height until it is measured, and the most it takes up in a narrow window. */
export const HEIGHT = 380;

export const useSheetGridStyles = makeStyles({
  grid: {
    position: 'relative',
    overflow: 'auto',
    // As high as its rows, but not so high that the row's card is pushed out of view.
    maxHeight: `min(${HEIGHT}px, 40vh)`,
    '@media screen and (min-width: 900px)': { maxHeight: '46vh' },
    minHeight: '120px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  frozenRow: { position: 'absolute', left: 0, top: `${HEADER_HEIGHT}px`, height: `${ROW_HEIGHT}px` },
  frozenCell: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottom: '2px solid CanvasText' },
  },
  frozenCode: {
    position: 'sticky',
    left: `${NUMBER_WIDTH}px`,
    zIndex: 2,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  row: { display: 'flex', position: 'absolute', left: 0, height: `${ROW_HEIGHT}px` },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 4,
    height: `${HEADER_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  fixed: {
    position: 'sticky',
    left: 0,
    zIndex: 3,
    width: `${NUMBER_WIDTH}px`,
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  letter: {
    position: 'absolute',
    top: 0,
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    position: 'absolute',
    top: 0,
    height: '100%',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalXS,
    lineHeight: `${ROW_HEIGHT}px`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'cell',
  },
  entry: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    // Backgrounds and shadows are not drawn in this mode.
    '@media (forced-colors: active)': { border: '1px dashed CanvasText' },
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusDangerBorder2}`,
    '@media (forced-colors: active)': { borderLeft: '6px double CanvasText' },
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusWarningBorder2}`,
    '@media (forced-colors: active)': { borderLeft: '4px solid CanvasText' },
  },
  hint: {
    backgroundColor: tokens.colorNeutralBackground4,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { borderLeft: '4px dotted CanvasText' },
  },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', zIndex: 1 },
  onlyRead: UNSEEN,
});
