import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useMessages } from '../app/MessagesContext';
import { pictureUrl } from './picture';
import type { ConsolidateSession } from './sessionState';
import type { ConsolidationView } from './view';

/** Below this width its text would be too small to read; the same information is next to it as text. */
const WIDE = '(min-width: 800px)';

const useStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    maxWidth: '1123px',
    height: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface PictureViewProps {
  session: Pick<ConsolidateSession, 'papers'>;
  /** The consolidation shown: the picture is redrawn for another one. */
  view: ConsolidationView;
}

/** The one-page summary as printed; nothing in a narrow pane. */
export function PictureView({ session, view }: PictureViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const look = () => setWide(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  useEffect(() => {
    if (!isWide) return;
    let isCurrent = true;
    // Without it, the numbers below still contain everything.
    session.papers('page').then(
      (made) => isCurrent && setUrl(made && pictureUrl(made.bytes)),
      () => isCurrent && setUrl(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [isWide, session, view]);
  return isWide && url !== null ? (
    <img className={styles.picture} src={url} alt={messages('consolidate.picture')} />
  ) : null;
}
