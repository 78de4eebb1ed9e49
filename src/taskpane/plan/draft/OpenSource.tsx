import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDraftStyles } from './draftStyles';
import { useImportText } from './useImportText';

const useStyles = makeStyles({
  open: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface OpenSourceProps {
  disabled: boolean;
  onRead: (what: 'sheet' | 'selection') => void;
}

/** Reads what is open in Excel. */
export function OpenSource({ disabled, onRead }: OpenSourceProps) {
  const styles = useStyles();
  const shared = useDraftStyles();
  const text = useImportText();
  return (
    <>
      <div className={styles.open}>
        {(['sheet', 'selection'] as const).map((what) => (
          <Button key={what} disabledFocusable={disabled} onClick={() => onRead(what)}>
            {text(`import.draft.read.${what}`)}
          </Button>
        ))}
      </div>
      <Text size={200} className={shared.quiet}>
        {text('import.draft.open.hint')}
      </Text>
    </>
  );
}
