import { tokens } from '@fluentui/react-components';

/** A highlighted part of the pane: a running job, a cell or row being filled in. */
export const BOX = {
  display: 'flex',
  flexDirection: 'column',
  gap: tokens.spacingVerticalS,
  padding: tokens.spacingVerticalM,
  borderRadius: tokens.borderRadiusLarge,
  backgroundColor: tokens.colorNeutralBackground3,
} as const;

/** A framed notice above the current place. */
export const NOTICE = {
  display: 'flex',
  flexDirection: 'column',
  gap: tokens.spacingVerticalS,
  marginBottom: tokens.spacingVerticalL,
  padding: tokens.spacingVerticalM,
  border: `1px solid ${tokens.colorBrandStroke2}`,
  borderRadius: tokens.borderRadiusLarge,
  color: tokens.colorNeutralForeground1,
} as const;

/** A list with bullets or numbers, each item on its own lines. */
export const LIST = {
  display: 'flex',
  flexDirection: 'column',
  gap: tokens.spacingVerticalXS,
  margin: 0,
  paddingInlineStart: '20px',
} as const;
