"""Unicode tables, written by tools/unicode_tables.py. Do not edit by hand."""

UNICODE_VERSION = "15.0.0"

JOINING_RANGES = {
    "C": (
        "640 7FA 883-885 180A 200D"
    ),
    "D": (
        "620 626 628 62A-62E 633-63F 641-647 649-64A 66E-66F 678-687 69A-6BF 6C1-6C2 6CC "
        "6CE 6D0-6D1 6FA-6FC 6FF 712-714 71A-71D 71F-727 729 72B 72D-72E 74E-758 75C-76A "
        "76D-770 772 775-777 77A-77F 7CA-7EA 841-845 848 84A-853 855 860 862-865 868 886 "
        "889-88D 8A0-8A9 8AF-8B0 8B3-8B8 8BA-8C8 1807 1820-1878 1887-18A8 18AA A840-A871 "
        "10AC0-10AC4 10AD3-10AD6 10AD8-10ADC 10ADE-10AE0 10AEB-10AEE 10B80 10B82 "
        "10B86-10B88 10B8A-10B8B 10B8D 10B90 10BAD-10BAE 10D01-10D21 10D23 10F30-10F32 "
        "10F34-10F44 10F51-10F53 10F70-10F73 10F76-10F81 10FB0 10FB2-10FB3 10FB8 "
        "10FBB-10FBC 10FBE-10FBF 10FC1 10FC4 10FCA 1E900-1E943"
    ),
    "L": (
        "A872 10ACD 10AD7 10D00 10FCB"
    ),
    "R": (
        "622-625 627 629 62F-632 648 671-673 675-677 688-699 6C0 6C3-6CB 6CD 6CF 6D2-6D3 "
        "6D5 6EE-6EF 710 715-719 71E 728 72A 72C 72F 74D 759-75B 76B-76C 771 773-774 "
        "778-779 840 846-847 849 854 856-858 867 869-86A 870-882 88E 8AA-8AC 8AE 8B1-8B2 "
        "8B9 10AC5 10AC7 10AC9-10ACA 10ACE-10AD2 10ADD 10AE1 10AE4 10AEF 10B81 "
        "10B83-10B85 10B89 10B8C 10B8E-10B8F 10B91 10BA9-10BAC 10D22 10F33 10F54 "
        "10F74-10F75 10FB4-10FB6 10FB9-10FBA 10FBD 10FC2-10FC3 10FC9"
    ),
    "T": (
        "1E94B"
    ),
    "U": (
        "600-605 608 60B 621 674 6DD 861 866 887-888 890-891 8AD 8E2 1806 180E 1880-1884 "
        "200C 202F 2066-2069 A873 10AC6 10AC8 10ACB-10ACC 10AE2-10AE3 10BAF 10F45 10FB1 "
        "10FB7 10FC0 10FC5-10FC8 110BD 110CD"
    ),
}
"""ArabicShaping.txt: `first-last` code points (hexadecimal) of each joining type.
Characters not listed are T (transparent) when Mn, Me or Cf, and U otherwise."""

MIRRORED = (
    "()<>[]{}\xab\xbb\u0f3a\u0f3b\u0f3c\u0f3d\u169b\u169c"
    "\u2039\u203a\u2045\u2046\u207d\u207e\u208d\u208e\u2208\u220b\u2209\u220c\u220a\u220d\u2215\u29f5"
    "\u221f\u2bfe\u2220\u29a3\u2221\u299b\u2222\u29a0\u2224\u2aee\u223c\u223d\u2243\u22cd\u2245\u224c"
    "\u2252\u2253\u2254\u2255\u2264\u2265\u2266\u2267\u2268\u2269\u226a\u226b\u226e\u226f\u2270\u2271"
    "\u2272\u2273\u2274\u2275\u2276\u2277\u2278\u2279\u227a\u227b\u227c\u227d\u227e\u227f\u2280\u2281"
    "\u2282\u2283\u2284\u2285\u2286\u2287\u2288\u2289\u228a\u228b\u228f\u2290\u2291\u2292\u2298\u29b8"
    "\u22a2\u22a3\u22a6\u2ade\u22a8\u2ae4\u22a9\u2ae3\u22ab\u2ae5\u22b0\u22b1\u22b2\u22b3\u22b4\u22b5"
    "\u22b6\u22b7\u22b8\u27dc\u22c9\u22ca\u22cb\u22cc\u22d0\u22d1\u22d6\u22d7\u22d8\u22d9\u22da\u22db"
    "\u22dc\u22dd\u22de\u22df\u22e0\u22e1\u22e2\u22e3\u22e4\u22e5\u22e6\u22e7\u22e8\u22e9\u22ea\u22eb"
    "\u22ec\u22ed\u22f0\u22f1\u22f2\u22fa\u22f3\u22fb\u22f4\u22fc\u22f6\u22fd\u22f7\u22fe\u2308\u2309"
    "\u230a\u230b\u2329\u232a\u2768\u2769\u276a\u276b\u276c\u276d\u276e\u276f\u2770\u2771\u2772\u2773"
    "\u2774\u2775\u27c3\u27c4\u27c5\u27c6\u27c8\u27c9\u27cb\u27cd\u27d5\u27d6\u27dd\u27de\u27e2\u27e3"
    "\u27e4\u27e5\u27e6\u27e7\u27e8\u27e9\u27ea\u27eb\u27ec\u27ed\u27ee\u27ef\u2983\u2984\u2985\u2986"
    "\u2987\u2988\u2989\u298a\u298b\u298c\u298d\u2990\u298e\u298f\u2991\u2992\u2993\u2994\u2995\u2996"
    "\u2997\u2998\u29a4\u29a5\u29a8\u29a9\u29aa\u29ab\u29ac\u29ad\u29ae\u29af\u29c0\u29c1\u29c4\u29c5"
    "\u29cf\u29d0\u29d1\u29d2\u29d4\u29d5\u29d8\u29d9\u29da\u29db\u29e8\u29e9\u29f8\u29f9\u29fc\u29fd"
    "\u2a2b\u2a2c\u2a2d\u2a2e\u2a34\u2a35\u2a3c\u2a3d\u2a64\u2a65\u2a79\u2a7a\u2a7b\u2a7c\u2a7d\u2a7e"
    "\u2a7f\u2a80\u2a81\u2a82\u2a83\u2a84\u2a85\u2a86\u2a87\u2a88\u2a89\u2a8a\u2a8b\u2a8c\u2a8d\u2a8e"
    "\u2a8f\u2a90\u2a91\u2a92\u2a93\u2a94\u2a95\u2a96\u2a97\u2a98\u2a99\u2a9a\u2a9b\u2a9c\u2a9d\u2a9e"
    "\u2a9f\u2aa0\u2aa1\u2aa2\u2aa6\u2aa7\u2aa8\u2aa9\u2aaa\u2aab\u2aac\u2aad\u2aaf\u2ab0\u2ab1\u2ab2"
    "\u2ab3\u2ab4\u2ab5\u2ab6\u2ab7\u2ab8\u2ab9\u2aba\u2abb\u2abc\u2abd\u2abe\u2abf\u2ac0\u2ac1\u2ac2"
    "\u2ac3\u2ac4\u2ac5\u2ac6\u2ac7\u2ac8\u2ac9\u2aca\u2acb\u2acc\u2acd\u2ace\u2acf\u2ad0\u2ad1\u2ad2"
    "\u2ad3\u2ad4\u2ad5\u2ad6\u2aec\u2aed\u2af7\u2af8\u2af9\u2afa\u2e02\u2e03\u2e04\u2e05\u2e09\u2e0a"
    "\u2e0c\u2e0d\u2e1c\u2e1d\u2e20\u2e21\u2e22\u2e23\u2e24\u2e25\u2e26\u2e27\u2e28\u2e29\u2e55\u2e56"
    "\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011"
    "\u3014\u3015\u3016\u3017\u3018\u3019\u301a\u301b\ufe59\ufe5a\ufe5b\ufe5c\ufe5d\ufe5e\ufe64\ufe65"
    "\uff08\uff09\uff1c\uff1e\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63"
)
"""BidiMirroring.txt: pairs of characters that stand for each other at an odd level."""

PRESENTATION_FORMS = {
    "\u0671": "\ufb50\u0671\u0671\ufb51",
    "\u067b": "\ufb52\ufb54\ufb55\ufb53",
    "\u067e": "\ufb56\ufb58\ufb59\ufb57",
    "\u0680": "\ufb5a\ufb5c\ufb5d\ufb5b",
    "\u067a": "\ufb5e\ufb60\ufb61\ufb5f",
    "\u067f": "\ufb62\ufb64\ufb65\ufb63",
    "\u0679": "\ufb66\ufb68\ufb69\ufb67",
    "\u06a4": "\ufb6a\ufb6c\ufb6d\ufb6b",
    "\u06a6": "\ufb6e\ufb70\ufb71\ufb6f",
    "\u0684": "\ufb72\ufb74\ufb75\ufb73",
    "\u0683": "\ufb76\ufb78\ufb79\ufb77",
    "\u0686": "\ufb7a\ufb7c\ufb7d\ufb7b",
    "\u0687": "\ufb7e\ufb80\ufb81\ufb7f",
    "\u068d": "\ufb82\u068d\u068d\ufb83",
    "\u068c": "\ufb84\u068c\u068c\ufb85",
    "\u068e": "\ufb86\u068e\u068e\ufb87",
    "\u0688": "\ufb88\u0688\u0688\ufb89",
    "\u0698": "\ufb8a\u0698\u0698\ufb8b",
    "\u0691": "\ufb8c\u0691\u0691\ufb8d",
    "\u06a9": "\ufb8e\ufb90\ufb91\ufb8f",
    "\u06af": "\ufb92\ufb94\ufb95\ufb93",
    "\u06b3": "\ufb96\ufb98\ufb99\ufb97",
    "\u06b1": "\ufb9a\ufb9c\ufb9d\ufb9b",
    "\u06ba": "\ufb9e\u06ba\u06ba\ufb9f",
    "\u06bb": "\ufba0\ufba2\ufba3\ufba1",
    "\u06c0": "\ufba4\u06c0\u06c0\ufba5",
    "\u06c1": "\ufba6\ufba8\ufba9\ufba7",
    "\u06be": "\ufbaa\ufbac\ufbad\ufbab",
    "\u06d2": "\ufbae\u06d2\u06d2\ufbaf",
    "\u06d3": "\ufbb0\u06d3\u06d3\ufbb1",
    "\u06ad": "\ufbd3\ufbd5\ufbd6\ufbd4",
    "\u06c7": "\ufbd7\u06c7\u06c7\ufbd8",
    "\u06c6": "\ufbd9\u06c6\u06c6\ufbda",
    "\u06c8": "\ufbdb\u06c8\u06c8\ufbdc",
    "\u0677": "\ufbdd\u0677\u0677\u0677",
    "\u06cb": "\ufbde\u06cb\u06cb\ufbdf",
    "\u06c5": "\ufbe0\u06c5\u06c5\ufbe1",
    "\u06c9": "\ufbe2\u06c9\u06c9\ufbe3",
    "\u06d0": "\ufbe4\ufbe6\ufbe7\ufbe5",
    "\u0649": "\ufeef\ufbe8\ufbe9\ufef0",
    "\u06cc": "\ufbfc\ufbfe\ufbff\ufbfd",
    "\u0622": "\ufe81\u0622\u0622\ufe82",
    "\u0623": "\ufe83\u0623\u0623\ufe84",
    "\u0624": "\ufe85\u0624\u0624\ufe86",
    "\u0625": "\ufe87\u0625\u0625\ufe88",
    "\u0626": "\ufe89\ufe8b\ufe8c\ufe8a",
    "\u0627": "\ufe8d\u0627\u0627\ufe8e",
    "\u0628": "\ufe8f\ufe91\ufe92\ufe90",
    "\u0629": "\ufe93\u0629\u0629\ufe94",
    "\u062a": "\ufe95\ufe97\ufe98\ufe96",
    "\u062b": "\ufe99\ufe9b\ufe9c\ufe9a",
    "\u062c": "\ufe9d\ufe9f\ufea0\ufe9e",
    "\u062d": "\ufea1\ufea3\ufea4\ufea2",
    "\u062e": "\ufea5\ufea7\ufea8\ufea6",
    "\u062f": "\ufea9\u062f\u062f\ufeaa",
    "\u0630": "\ufeab\u0630\u0630\ufeac",
    "\u0631": "\ufead\u0631\u0631\ufeae",
    "\u0632": "\ufeaf\u0632\u0632\ufeb0",
    "\u0633": "\ufeb1\ufeb3\ufeb4\ufeb2",
    "\u0634": "\ufeb5\ufeb7\ufeb8\ufeb6",
    "\u0635": "\ufeb9\ufebb\ufebc\ufeba",
    "\u0636": "\ufebd\ufebf\ufec0\ufebe",
    "\u0637": "\ufec1\ufec3\ufec4\ufec2",
    "\u0638": "\ufec5\ufec7\ufec8\ufec6",
    "\u0639": "\ufec9\ufecb\ufecc\ufeca",
    "\u063a": "\ufecd\ufecf\ufed0\ufece",
    "\u0641": "\ufed1\ufed3\ufed4\ufed2",
    "\u0642": "\ufed5\ufed7\ufed8\ufed6",
    "\u0643": "\ufed9\ufedb\ufedc\ufeda",
    "\u0644": "\ufedd\ufedf\ufee0\ufede",
    "\u0645": "\ufee1\ufee3\ufee4\ufee2",
    "\u0646": "\ufee5\ufee7\ufee8\ufee6",
    "\u0647": "\ufee9\ufeeb\ufeec\ufeea",
    "\u0648": "\ufeed\u0648\u0648\ufeee",
    "\u064a": "\ufef1\ufef3\ufef4\ufef2",
}
"""UnicodeData.txt: the isolated, initial, medial and final form of each letter that has any; the
letter itself where it has none. Hamza has one form, and keeps itself: it looks the same."""

LAM_ALEF = {
    "\u0622": "\ufef5\ufef6",
    "\u0623": "\ufef7\ufef8",
    "\u0625": "\ufef9\ufefa",
    "\u0627": "\ufefb\ufefc",
}
"""UnicodeData.txt: the isolated and the final form of a lam with each alef."""

FORMS = {
    "\u062f": "0",
    "\u0628": "0",
    "\u0628\u062f": "13",
    "\u0628\u0628": "13",
    "\u0628\u0628\u062f": "123",
    "\u0628\u0628\u0628": "123",
    "\u0628\u0628\u0628\u062f": "1223",
    "\u0628\u0628\u0628\u0628": "1223",
    "\u0628\u0628\u0628\u0628\u062f": "12223",
    "\u0628\u0628\u0628\u0628\u0628": "12223",
    "\u0628\u0628\u0628\u0628\u0628\u062f": "122223",
    "\u0628\u0628\u0628\u0628\u0628\u0628": "122223",
    "\u0628\u0628\u0628\u0628\u0628\u0628\u062f": "1222223",
    "\u0628\u0628\u0628\u0628\u0628\u0628\u0628": "1222223",
    "\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u062f": "12222223",
    "\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628": "12222223",
    "\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u062f": "122222223",
    "\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628": "122222223",
    "\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u062f": "1222222223",
    "\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628": "1222222223",
    "\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u0628\u062f": "12222222223",
}
"""What arabic-reshaper makes of so many dual-joining letters, and a right-joining one after
them: of each letter 0 isolated, 1 initial, 2 medial, 3 final. Nearly all there is in a text."""
