import { Component, type ReactNode } from 'react';
import { ScreenBroken } from './screen_missing.tsx';

interface Broken {
  broken: boolean;
}

/** A screen that breaks leaves words in its place, and the rest of the window as it was. */
export class ScreenBoundary extends Component<{ children: ReactNode }, Broken> {
  override state: Broken = { broken: false };

  static getDerivedStateFromError(): Broken {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <ScreenBroken /> : this.props.children;
  }
}
