import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMessages } from '../app/MessagesContext';
import type { TemplateInUse } from './useOwnTemplate';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, alignItems: 'flex-start' },
  text: { overflowWrap: 'anywhere' },
});

export interface TemplateLineProps {
  inUse: TemplateInUse;
  isBusy: boolean;
}

/** The template the report is made in, with a button to return to the product's own; nothing while that is used. */
export function TemplateLine({ inUse: { template, isRemembered, drop }, isBusy }: TemplateLineProps) {
  const styles = useStyles();
  const messages = useMessages();
  if (template === null) return null;
  return (
    <div className={styles.root}>
      <Text className={styles.text}>
        {messages(isRemembered ? 'template.inUse' : 'template.inUseNow', { file: template.fileName })}
      </Text>
      <Button size="small" disabledFocusable={isBusy} onClick={() => !isBusy && void drop()}>
        {messages('template.drop')}
      </Button>
    </div>
  );
}
