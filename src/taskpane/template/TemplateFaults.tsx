import { makeStyles } from '@fluentui/react-components';
import type { TemplateFault } from '../../host/document/fillTemplate';
import { useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({ root: { margin: 0, overflowWrap: 'anywhere' } });

/** Every faulty placeholder of a template, with its location. */
export function TemplateFaults({ faults }: { faults: readonly TemplateFault[] }) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <ul className={styles.root}>
      {faults.map(({ why, placeholder, place }, index) => (
        <li key={index}>{messages(`template.${why}`, { placeholder: `{${placeholder}}`, place })}</li>
      ))}
    </ul>
  );
}
