// A state in a word, in the house's colours: they keep their contrast in light and dark.
import type { ReactNode } from 'react';
import './draft/draft.css';

export type Tone = 'good' | 'warn' | 'bad' | 'active' | 'plain';

export const Badge = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className="x-badge" data-tone={tone}>
    {children}
  </span>
);

export const STATE_TONES: Readonly<Record<string, Tone>> = {
  editing: 'active',
  submitted: 'warn',
  published: 'good',
  discarded: 'plain',
};
export const STANDING_TONES: Readonly<Record<string, Tone>> = {
  inForce: 'good',
  upcoming: 'active',
  superseded: 'plain',
  expired: 'plain',
};
