export { WhatIfTab } from '../features/whatif/what-if-tab.tsx'
