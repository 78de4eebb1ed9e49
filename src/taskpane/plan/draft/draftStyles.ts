import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles that the parts of the new plan's view share. */
export const useDraftStyles = makeStyles({
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  // A list is as wide as its longest choice unless told otherwise.
  choice: { minWidth: 0, width: '100%', maxWidth: 'none' },
});
