import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { FileInput } from '../../controls/FileInput';
import { useDraftStyles } from './draftStyles';
import { useImportText } from './useImportText';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '4px' },
});

/** Accepted file types of a plan. */
export const ACCEPTED = '.docx,.xlsx,.xlsm,.csv,.htm,.html,.txt,.tsv,.doc,.xls,.pdf';

/** Accepts a dropped or chosen file. */
export function DropSource({ onFile }: { onFile: (file: File | undefined) => void }) {
  const styles = useStyles();
  const shared = useDraftStyles();
  const text = useImportText();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  // The button that opened this view is gone.
  useEffect(() => choose.current?.focus(), []);
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      data-testid="draft-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <Button ref={choose} appearance="primary" onClick={() => input.current?.click()}>
        {text('import.draft.choose')}
      </Button>
      <FileInput
        ref={input}
        label={text('import.draft.choose')}
        accept={ACCEPTED}
        onFiles={([file]) => onFile(file)}
      />
      <Text size={200} className={shared.quiet}>
        {text('import.draft.drop')}
      </Text>
    </div>
  );
}
