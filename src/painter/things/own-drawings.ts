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
  'table-lamp':
    '<path fill="#3a5a7c" d="M8 28h16v2H8z"/><path fill="#4a6f96" d="M14.800 15h2.400v13h-2.400z"/><ellipse cx="16" cy="28" rx="7" ry="1.600" fill="#4a6f96"/>' +
    '<path fill="#ffe9a8" d="M9 16h14l2.500 5h-19z" opacity=".6"/><path fill="#f2a24a" d="M11.500 3h9L26 16.500H6z"/><path fill="#ffd489" d="M11.500 3h3L11 16.500H6z"/><path fill="#d9803a" d="M6 15.300h20v1.200H6z"/>',
  'bicycle-lamp':
    '<path fill="#ffe9a0" d="M20 10l11-4v20l-11-4z" opacity=".75"/><path fill="#2c303c" d="M4 10.500A2.500 2.500 0 0 1 6.500 8H17a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H6.500A2.500 2.500 0 0 1 4 21.500z"/>' +
    '<path fill="#454b5c" d="M4 10.500A2.500 2.500 0 0 1 6.500 8H17a3 3 0 0 1 3 3v1.500H4z"/><path fill="#c8ccd6" d="M17 8h1.500A3.500 3.500 0 0 1 22 11.500v9a3.500 3.500 0 0 1-3.500 3.500H17z"/><path fill="#fff6d0" d="M19 10h1a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-1z"/>' +
    '<circle cx="9" cy="16" r="1.800" fill="#e2504a"/><path fill="#20242e" d="M8 24h6v2.500H8z"/><path fill="#5a6070" d="M6 26.500h10V29a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1z"/>',
  cannon:
    '<path fill="#3a3d48" d="M3 13.500c0-1.600 1.200-2.800 2.800-2.800L29 8.500v9L9 20.500c-3.500.4-6-3-6-7z"/><path fill="#565a68" d="M5.800 10.700 29 8.500v2.800L4 14c.2-2 .8-3.200 1.800-3.300z"/><path fill="#2a2c36" d="M27 7.800h3v10.500h-3z"/>' +
    '<circle cx="2.600" cy="14.500" r="1.700" fill="#2a2c36"/><path fill="#8a5a38" d="M5 19h17l3 7H3z"/><path fill="#a8703f" d="M5 19h17l.6 1.500H4.600z"/><circle cx="9" cy="26" r="4" fill="#5a3a28"/><circle cx="9" cy="26" r="1.400" fill="#c89a5a"/><circle cx="20" cy="26" r="4" fill="#5a3a28"/><circle cx="20" cy="26" r="1.400" fill="#c89a5a"/>',
  'robot-vacuum':
    '<ellipse cx="16" cy="23" rx="15" ry="6" fill="#20242e"/><path fill="#3a3f4c" d="M1 19.500h30V23H1z"/><ellipse cx="16" cy="19.500" rx="15" ry="6.500" fill="#e8ecf2"/><ellipse cx="16" cy="19" rx="11" ry="4.400" fill="#cfd6e0"/>' +
    '<ellipse cx="16" cy="16.500" rx="4" ry="1.800" fill="#3a3f4c"/><path fill="#3a3f4c" d="M12 16.500h8v2a4 1.800 0 0 1-8 0z"/><ellipse cx="16" cy="16.400" rx="2.600" ry="1" fill="#6fd0f4"/><path fill="#6fd08a" d="M14 24.500h4v1h-4z"/>',
  blender:
    '<path fill="#c8ccd6" d="M10 2h12v2H10z"/><path fill="#3a3f4c" d="M13 .8h6V2h-6z"/><path fill="#dff0f8" d="M8 4h16l-2.500 16h-11z"/><path fill="#f07a9a" d="M9 10h14l-1.500 10h-11z"/><path fill="#f8a8bc" d="M9 10h14l-.3 2H9.300z"/><path fill="#fff" d="M10 5h1.800l1.600 14h-1.600z" opacity=".6"/>' +
    '<path fill="#3a3f4c" d="M9.500 20h13L25 30H7z"/><circle cx="16" cy="25.500" r="2.200" fill="#e2504a"/><path fill="none" stroke="#3a3f4c" stroke-width="1.600" d="M23.400 7.500h3.200v8h-4.400"/>',
  toaster:
    '<path fill="#e2b478" d="M8 6a3 3 0 0 1 3-2.500h2.500A3 3 0 0 1 16 6v8H8zM17 6a3 3 0 0 1 3-2.500h1.500A3 3 0 0 1 24.500 6v8H17z"/><path fill="#f6dcae" d="M9.300 6.500a2 2 0 0 1 2-1.700h1.800a2 2 0 0 1 1.700 1.700V14H9.300zM18.200 6.500a2 2 0 0 1 2-1.700h1a2 2 0 0 1 2 1.700V14h-5z"/>' +
    '<path fill="#c8d0da" d="M4 15a4 4 0 0 1 4-4h16a4 4 0 0 1 4 4v12H4z"/><path fill="#eef2f6" d="M4 15a4 4 0 0 1 4-4h16a4 4 0 0 1 4 4v1.500H4z"/><path fill="#3a3f4c" d="M4 27h24v2H4zM26.500 17h4v2.500h-4z"/><circle cx="23" cy="22.500" r="1.800" fill="#e2504a"/>',
  kettle:
    '<path fill="none" stroke="#3a3f4c" stroke-width="2.200" d="M21 8.500c6 0 7.500 4 6.500 9-.6 3-2.500 5.500-4.500 6.500"/><path fill="#c8d0da" d="M9 9h13l3 18H6z"/><path fill="#eef2f6" d="M9 9h4L10.500 27H6z"/><path fill="#3a3f4c" d="M10 6.500h11L22 9H9zM14 4.500h3v2h-3zM5 27h21v3H5z"/><path fill="#aab4c0" d="M8.700 11 3 9.500l1 3 4 2.500z"/><circle cx="15.500" cy="28.500" r=".9" fill="#6fd0f4"/>',
  'water-bottle':
    '<path fill="#3a3f4c" d="M12.500 1.500h7V6h-7z"/><path fill="#565d6e" d="M12.500 1.500h2.200V6h-2.200z"/><path fill="#2f8fc0" d="M11.500 6h9c2 2 2.500 4 2.500 6.500V28a2.500 2.500 0 0 1-2.500 2.500h-9A2.500 2.500 0 0 1 9 28V12.500C9 10 9.500 8 11.500 6z"/><path fill="#6fc0e8" d="M11.500 6H14c-1.500 2-2 4.500-2 7v17.500h-.5A2.500 2.500 0 0 1 9 28V12.500C9 10 9.500 8 11.500 6z"/><path fill="#dff2fa" d="M9 17h14v5H9z"/>',
  'coil-of-cable':
    '<ellipse cx="14" cy="21" rx="12.2" ry="7.6" fill="none" stroke="#9a3f1c" stroke-width="1.900"/><ellipse cx="14.6" cy="19.2" rx="12" ry="7.4" fill="none" stroke="#e8772e" stroke-width="1.900"/><ellipse cx="13.6" cy="17.2" rx="11.6" ry="7.2" fill="none" stroke="#b9501f" stroke-width="1.900"/>' +
    '<ellipse cx="14.5" cy="15.2" rx="11.4" ry="7" fill="none" stroke="#f2923f" stroke-width="1.900"/><ellipse cx="13.8" cy="13.2" rx="10.8" ry="6.6" fill="none" stroke="#c85a22" stroke-width="1.900"/><ellipse cx="14.3" cy="11.4" rx="10.4" ry="6.2" fill="none" stroke="#f7a552" stroke-width="1.900"/>' +
    '<path fill="none" stroke="#3a3f4c" stroke-width="1.700" d="M4.300 8.500l5 6M23.500 8.500l-5 6"/><path fill="none" stroke="#e8772e" stroke-width="1.900" d="M25 19c3 .5 4 3 3.200 5.500"/>' +
    '<path fill="#3a3f4c" d="M25.600 24h5v3.600a2.500 2.500 0 0 1-5 0z"/><path fill="#c8ccd6" d="M26.600 29.600h1v2.200h-1zM28.700 29.600h1v2.200h-1z"/>',
  'mobile-phone':
    '<path fill="#2a2d3a" d="M9.500 1h13A2.500 2.500 0 0 1 25 3.500v25a2.500 2.500 0 0 1-2.500 2.500h-13A2.500 2.500 0 0 1 7 28.500v-25A2.500 2.500 0 0 1 9.500 1z"/><path fill="#4a5064" d="M9.500 1H11v30H9.500A2.500 2.500 0 0 1 7 28.500v-25A2.500 2.500 0 0 1 9.500 1z" opacity=".7"/>' +
    '<path fill="#3f86d0" d="M8.500 3.500A1.200 1.200 0 0 1 9.700 2.300h12.600a1.200 1.200 0 0 1 1.200 1.200v25a1.200 1.200 0 0 1-1.200 1.200H9.700a1.200 1.200 0 0 1-1.200-1.200z"/><path fill="#6fb4ee" d="M8.500 3.500A1.200 1.200 0 0 1 9.700 2.300h12.600a1.200 1.200 0 0 1 1.200 1.200V12L8.500 19z"/><path fill="#2a2d3a" d="M14 2.300h4v1.100h-4z"/>' +
    '<path fill="#fff" d="M10 6h5.200v5.200H10zM16.800 12.600H22v5.200h-5.200z"/><path fill="#ffd45a" d="M16.800 6H22v5.200h-5.200z"/><path fill="#f0705a" d="M10 12.600h5.200v5.200H10z"/><path fill="#5ac88a" d="M10 19.200h5.200v5.200H10z"/><path fill="#b98af0" d="M16.800 19.200H22v5.200h-5.200z"/><path fill="#fff" d="M12.500 26.600h7v1.200h-7z" opacity=".8"/>',
  headphone:
    '<path fill="none" stroke="#2f3342" stroke-width="2.800" d="M5.500 20v-4.500a10.500 10.500 0 0 1 21 0V20"/><path fill="none" stroke="#5a6078" stroke-width="1" d="M6 14.500a10.200 10.200 0 0 1 20 0"/>' +
    '<path fill="#2f3342" d="M4 17.500h4.500a1.500 1.500 0 0 1 1.500 1.500v9.500A1.500 1.500 0 0 1 8.500 30H6.500A3.500 3.500 0 0 1 3 26.500v-8a1 1 0 0 1 1-1zM23.500 17.500H28a1 1 0 0 1 1 1v8a3.500 3.500 0 0 1-3.500 3.500h-2A1.500 1.500 0 0 1 22 28.500V19a1.500 1.500 0 0 1 1.500-1.500z"/>' +
    '<path fill="#e2504a" d="M1.500 19.500h2.800v7H3.500a2 2 0 0 1-2-2zM27.700 19.500h2.800v5a2 2 0 0 1-2 2h-.8z"/><path fill="#7a829c" d="M8 18.500h2.500a1.500 1.500 0 0 1 1.500 1.500v7.500a1.500 1.500 0 0 1-1.500 1.500H8zM21.500 18.500H24V29h-2.500a1.500 1.500 0 0 1-1.500-1.500V20a1.500 1.500 0 0 1 1.500-1.500z"/>' +
    '<path fill="#f0867f" d="M1.500 19.500h1v5h-1zM27.700 19.500h.9v6.500h-.9z"/>',
};
