import type { ReactNode } from 'react';
import { Component } from 'react';
import type { Failure } from './describeFailure';
import { describeFailure } from './describeFailure';

export interface FailureBoundaryProps {
  children: ReactNode;
  /** Shown instead of the children once they failed, or their script did not load. */
  failed: (failure: Failure, retry: () => void) => ReactNode;
  /** What is done before the children are tried anew. */
  onRetry: () => void;
}

/** What goes wrong inside leaves the rest of the page standing. React has no other way to catch it. */
export class FailureBoundary extends Component<FailureBoundaryProps, { failure: Failure | null }> {
  override state: { failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: describeFailure(error) };
  }

  private readonly retry = (): void => {
    this.props.onRetry();
    this.setState({ failure: null });
  };

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.failed(failure, this.retry) : this.props.children;
  }
}
