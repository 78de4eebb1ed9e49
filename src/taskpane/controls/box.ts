import { tokens } from '@fluentui/react-components';

/** A stretch of the pane that stands out from its ground: a running job, a cell or a row that is filled in. */
export const BOX = {
  display: 'flex',
  flexDirection: 'column',
  gap: tokens.spacingVerticalS,
  padding: tokens.spacingVerticalM,
  borderRadius: tokens.borderRadiusLarge,
  backgroundColor: tokens.colorNeutralBackground3,
} as const;
