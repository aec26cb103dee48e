// When two sheets mean the same campus although they write its name differently.
import { compact } from '../../../platform/files/cells';

/** The key under which names compare: 优胜路小学孟源校区 and 优胜路小学（孟源校区） are one; a renamed school is not. */
export const schoolNameKey = (name: string): string => compact(name).replace(/[()[\]【】「」"'·•.-]/g, '');
