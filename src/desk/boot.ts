import { rememberedTextSize, rememberedTheme, showTextSize, showTheme } from './state/theme.ts';

// Before anything is painted, so that nothing flashes in other colours or another size.
showTheme(rememberedTheme());
showTextSize(rememberedTextSize());
