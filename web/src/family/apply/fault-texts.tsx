// The faults of the step that is shown, for the fields to say beside themselves.
import { createContext, useContext } from 'react';

export interface FaultText {
  readonly path: string;
  readonly text: string;
}

export const FaultTexts = createContext<readonly FaultText[]>([]);

/** What a field must say; undefined when it is right. */
export const useFaultOf = (): ((path: string) => string | undefined) => {
  const faults = useContext(FaultTexts);
  return (path) => faults.find((fault) => fault.path === path)?.text;
};
