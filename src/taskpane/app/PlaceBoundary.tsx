import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { FailureBoundary } from '../failure/FailureBoundary';
import { FailureView } from '../failure/FailureView';
import { useMessages } from './MessagesContext';

/** A placeholder in the rough shape of a place. */
export function PlaceSkeleton() {
  const messages = useMessages();
  return (
    <Skeleton aria-label={messages('place.loading')}>
      <SkeletonItem size={24} style={{ marginBottom: '12px' }} />
      <SkeletonItem size={64} style={{ marginBottom: '12px' }} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}

export interface PlaceBoundaryProps {
  /** Name of the place, for support. */
  place: string;
  /** Reloads the place's script. */
  onRetry: () => void;
  children: ReactNode;
}

/** A place: shows a skeleton until its script has loaded; a failure inside does not affect the others. */
export function PlaceBoundary({ place, onRetry, children }: PlaceBoundaryProps) {
  return (
    <FailureBoundary
      onRetry={onRetry}
      failed={(failure, retry) => (
        <FailureView
          failure={failure}
          title="place.failed"
          dismiss="place.retry"
          context={place}
          onDismiss={retry}
        />
      )}
    >
      <Suspense fallback={<PlaceSkeleton />}>{children}</Suspense>
    </FailureBoundary>
  );
}
