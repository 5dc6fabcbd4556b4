console.error('The exports of this folder name its sources, which no other folder can run. `npm run package` builds and packs them.')
process.exit(1)
