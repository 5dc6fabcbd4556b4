export const viewFormat = 'isnad-view/1'
