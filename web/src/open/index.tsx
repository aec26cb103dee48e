// What anybody may read, and the sign-in of staff: the frame around them.
import { Outlet } from 'react-router';
import { OpenFrame } from './open-frame';

export function Component() {
  return (
    <OpenFrame>
      <Outlet />
    </OpenFrame>
  );
}
