import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { DismissCircle16Filled, Info16Filled, Warning16Filled } from '@fluentui/react-icons';
import { SEVERITIES, type Severity } from '../../validation/engine/finding';
import { useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorBrandForeground1 },
});

const ICONS = { error: DismissCircle16Filled, warning: Warning16Filled, hint: Info16Filled };

/** Icon of a severity, shown next to its name. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={styles[severity]} aria-hidden style={{ flexShrink: 0 }} />;
}

export interface SeverityFilterProps {
  counts: Readonly<Record<Severity, number>>;
  chosen: ReadonlySet<Severity>;
  onChosen: (chosen: ReadonlySet<Severity>) => void;
}

/** Number of findings by severity; the selected ones are listed. */
export function SeverityFilter({ counts, chosen, onChosen }: SeverityFilterProps) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <div className={styles.root} role="group" aria-label={messages('check.filter.severity')}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          className={mergeClasses(styles.button)}
          icon={<SeverityIcon severity={severity} />}
          checked={chosen.has(severity)}
          onClick={() => {
            const next = new Set(chosen);
            if (!next.delete(severity)) next.add(severity);
            onChosen(next);
          }}
        >
          {messages('check.count', { name: messages(`severity.${severity}`), count: counts[severity] })}
        </ToggleButton>
      ))}
    </div>
  );
}
