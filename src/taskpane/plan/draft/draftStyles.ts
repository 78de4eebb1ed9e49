import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles shared by the parts of the new plan's view. */
export const useDraftStyles = makeStyles({
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  // By default a list is as wide as its longest option.
  choice: { minWidth: 0, width: '100%', maxWidth: 'none' },
});
