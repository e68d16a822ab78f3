// Runs before the first paint, so that a remembered theme does not flash in the other one.
import { rememberedTheme, showTheme } from './state/theme.ts';

showTheme(rememberedTheme());
