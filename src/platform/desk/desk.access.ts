import { defineActions } from '../access/actions';
import { ROLES, type Role } from '../access/principal';

const OFFICE = ROLES.filter((role) => role !== 'family' && role !== 'school-admin');

export const deskActions = defineActions({ 'desk.read': Object.fromEntries(OFFICE.map((role) => [role, 'own'])) as Partial<Record<Role, 'own'>> });
