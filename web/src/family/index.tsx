// The family's phone.
import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../kit/fault-page';
import { PhoneTheme } from '../kit/phone/phone-theme';
import { FamilyFrame } from './family-frame';

export function Component() {
  return (
    <PhoneTheme>
      <Routes>
        <Route element={<FamilyFrame />}>
          <Route path="*" element={<NoSuchPage />} />
        </Route>
      </Routes>
    </PhoneTheme>
  );
}
