import { Button, Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Component, lazy, Suspense } from 'react';
import { useMessages } from '../MessagesContext';
import type { CheckPlaceProps } from './CheckPlace';

const CheckPlace = lazy(async () => ({ default: (await import('./CheckPlace')).CheckPlace }));

/** The place Kiểm tra, loaded when it is first entered: the rules and the plan are large. */
export function LazyCheckPlace(props: CheckPlaceProps) {
  const messages = useMessages();
  return (
    <LoadBoundary fallback={<NotLoaded />}>
      <Suspense fallback={<Spinner label={messages('check.busy.open')} />}>
        <CheckPlace {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

function NotLoaded() {
  const messages = useMessages();
  return (
    <div role="alert">
      <Text block>{messages('error.offline')}</Text>
      <Button onClick={() => window.location.reload()}>{messages('check.reload')}</Button>
    </div>
  );
}

/** React has no other way to catch a script that does not load. */
class LoadBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
