/** Things that the kept set lacks, drawn on the same square of 32 units. */
export const OWN_DRAWINGS: Readonly<Record<string, string>> = {
  'coffee-machine':
    '<path fill="#3a3f4c" d="M5 4h22v5H13v16h14v5H5z"/><path fill="#e2504a" d="M5 4h6v26H5z"/><path fill="#5a6070" d="M13 9h14v3H13z"/>' +
    '<path fill="#20242e" d="M17 12h6v3h-1.500l-.5 2h-2l-.5-2H17z"/><path fill="#7a4a2c" d="M19.600 17h.8v3h-.8z"/>' +
    '<path fill="#fff" d="M15.500 19.500h9V22a3.500 3.500 0 0 1-3.500 3.500h-2A3.500 3.500 0 0 1 15.500 22z"/><path fill="#8a5a3a" d="M16.200 19.500h7.600v1h-7.600z"/>' +
    '<circle cx="8" cy="8" r="1.300" fill="#fff"/><circle cx="8" cy="12" r="1" fill="#ffd45a"/><path fill="#c8ccd6" d="M13 25.500h14v2H13z"/>',
  refrigerator:
    '<path fill="#dfe6ee" d="M8 2h16a2 2 0 0 1 2 2v25H6V4a2 2 0 0 1 2-2z"/><path fill="#c2ccd8" d="M22 2h2a2 2 0 0 1 2 2v25h-4z"/>' +
    '<path fill="#9aa6b4" d="M6 11.500h20v1H6z"/><path fill="#6a7686" d="M8.500 5h1.500v4.500H8.500zM8.500 15h1.500v7H8.500z"/><path fill="#4a5462" d="M8 29h4v1H8zM20 29h4v1h-4z"/>',
  'washing-machine':
    '<path fill="#e6ebf2" d="M5 3h22v27H5z"/><path fill="#c4ced9" d="M5 3h22v5H5z"/><circle cx="8.500" cy="5.500" r="1.200" fill="#4a9ad8"/>' +
    '<path fill="#8a96a4" d="M19 4.700h5v1.600h-5z"/><circle cx="16" cy="18.500" r="8.500" fill="#9aa8b8"/><circle cx="16" cy="18.500" r="6.600" fill="#4a9ad8"/>' +
    '<path fill="#8fd0f4" d="M9.600 17.500q3.200-2.600 6.400 0t6.400 0a6.600 6.600 0 0 1-12.800 0z"/>',
  beehive:
    '<path fill="#7a5236" d="M6 27h20v3H6z"/><path fill="#f2c14e" d="M11 6a5 4 0 0 1 10 0v2H11z"/><path fill="#e3aa38" d="M8.500 8h15a2.500 2.500 0 0 1 0 5h-15a2.500 2.500 0 0 1 0-5z"/>' +
    '<path fill="#f2c14e" d="M7 13h18a2.500 2.500 0 0 1 0 5H7a2.500 2.500 0 0 1 0-5z"/><path fill="#e3aa38" d="M6 18h20a2.500 2.500 0 0 1 0 5H6a2.500 2.500 0 0 1 0-5z"/>' +
    '<path fill="#f2c14e" d="M6 23h20a2.200 2.200 0 0 1 0 4.400H6A2.200 2.200 0 0 1 6 23z"/><path fill="#5a3420" d="M12.500 27v-2.500a3.500 3.500 0 0 1 7 0V27z"/>',
  gate:
    '<path fill="#8a5a3a" d="M2 6h4v24H2zM26 6h4v24h-4z"/><path fill="#b07a4c" d="M6 10h20v2.500H6zM6 24h20v2.500H6z"/>' +
    '<path fill="#a06a40" d="M7.500 8h2.500v20H7.500zM12 8h2.500v20H12zM17.500 8H20v20h-2.500zM22 8h2.500v20H22z"/><circle cx="4" cy="5" r="2.400" fill="#6a4630"/><circle cx="28" cy="5" r="2.400" fill="#6a4630"/>',
};
