/* The works that tables of measures cite, each in the same words wherever it is cited. */
#pragma once

#define SOURCE_AHO                                                                                 \
    "A. V. Aho, M. R. Garey and J. D. Ullman, \"The transitive reduction of a directed "           \
    "graph\", 1972, doi:10.1137/0201008"
#define SOURCE_BALLANDONNE                                                                         \
    "A. Ballandonne and I. Cersosimo, \"A note on reference publication year spectroscopy "        \
    "with incomplete information\", Scientometrics, 2021"
#define SOURCE_BATAGELJ                                                                            \
    "V. Batagelj, \"Efficient algorithms for citation network analysis\", 2003, "                  \
    "arXiv:cs/0309023"
#define SOURCE_BATAGELJ_ZAVERSNIK                                                                  \
    "V. Batagelj and M. Zaveršnik, \"An O(m) algorithm for cores decomposition of "               \
    "networks\", 2003, arXiv:cs/0310049"
#define SOURCE_BRANDES                                                                             \
    "U. Brandes, \"A faster algorithm for betweenness centrality\", 2001, "                        \
    "doi:10.1080/0022250X.2001.9990249"
#define SOURCE_BRANDES_PICH                                                                        \
    "U. Brandes and C. Pich, \"Centrality estimation in large networks\", 2007, "                  \
    "doi:10.1142/S0218127407018403"
#define SOURCE_BRIN_PAGE                                                                           \
    "S. Brin and L. Page, \"The Anatomy of a Large-Scale Hypertextual Web Search Engine\", "       \
    "1998, doi:10.1016/S0169-7552(98)00110-X"
#define SOURCE_BRODER                                                                              \
    "A. Broder et al., \"Graph structure in the Web\", 2000, "                                     \
    "doi:10.1016/S1389-1286(00)00083-9"
#define SOURCE_BURTON_KEBLER                                                                       \
    "R. E. Burton and R. W. Kebler, \"The 'half-life' of some scientific and technical "           \
    "literatures\", 1960, doi:10.1002/asi.5090110105"
#define SOURCE_CLOUGH                                                                              \
    "J. R. Clough, J. Gollings, T. V. Loach and T. S. Evans, \"Transitive reduction of "           \
    "citation networks\", 2015, doi:10.1093/comnet/cnu039"
#define SOURCE_DUMAIS                                                                              \
    "S. T. Dumais, \"Improving the retrieval of information from external sources\", 1991, "       \
    "doi:10.3758/BF03203370"
#define SOURCE_EADES                                                                               \
    "P. Eades, X. Lin and W. F. Smyth, \"A fast and effective heuristic for the feedback arc "     \
    "set problem\", 1993, doi:10.1016/0020-0190(93)90079-O"
#define SOURCE_EFRON                                                                               \
    "B. Efron, \"Bootstrap methods: another look at the jackknife\", 1979, "                       \
    "doi:10.1214/aos/1176344552"
#define SOURCE_EFRON_TIBSHIRANI                                                                    \
    "B. Efron and R. J. Tibshirani, \"An introduction to the bootstrap\", 1993, chapter 13"
#define SOURCE_EGGHE                                                                               \
    "L. Egghe, \"A heuristic study of the first-citation distribution\", 2000, "                   \
    "doi:10.1023/A:1005688404778"
#define SOURCE_EVANS                                                                               \
    "T. S. Evans, L. Calmon and V. Vasiliauskaite, \"The longest path in the Price model\", "      \
    "2020, doi:10.1038/s41598-020-67421-8"
#define SOURCE_FREEMAN                                                                             \
    "L. C. Freeman, \"A set of measures of centrality based on betweenness\", 1977, "              \
    "doi:10.2307/3033543"
#define SOURCE_FUNK                                                                                \
    "R. J. Funk and J. Owen-Smith, \"A Dynamic Network Measure of Technological Change\", "        \
    "2017, doi:10.1287/mnsc.2015.2366"
#define SOURCE_GARFIELD                                                                            \
    "E. Garfield, A. I. Pudovkin and V. S. Istomin, \"Why do we need algorithmic "                 \
    "historiography?\", 2003, doi:10.1002/asi.10226"
#define SOURCE_GLANZEL_THIJS                                                                       \
    "W. Glänzel and B. Thijs, \"Does co-authorship inflate the share of self-citations?\", "      \
    "2004, doi:10.1023/B:SCIE.0000045117.13348.b1"
#define SOURCE_GREENBERG                                                                           \
    "S. A. Greenberg, \"How citation distortions create unfounded authority: analysis of a "       \
    "citation network\", 2009, doi:10.1136/bmj.b2680"
#define SOURCE_GROOTENDORST                                                                        \
    "M. Grootendorst, \"BERTopic: Neural topic modeling with a class-based TF-IDF "                \
    "procedure\", 2022, arXiv:2203.05794"
#define SOURCE_HIRSCH                                                                              \
    "J. E. Hirsch, \"An index to quantify an individual's scientific research output\", "          \
    "2005, doi:10.1073/pnas.0507655102"
#define SOURCE_HUBERT_ARABIE                                                                       \
    "L. Hubert and P. Arabie, \"Comparing partitions\", 1985, doi:10.1007/BF01908075"
#define SOURCE_HUMMON_DOREIAN                                                                      \
    "N. P. Hummon and P. Doreian, \"Connectivity in a citation network: The development of "       \
    "DNA theory\", 1989, doi:10.1016/0378-8733(89)90017-8"
#define SOURCE_HYNDMAN_FAN                                                                         \
    "R. J. Hyndman and Y. Fan, \"Sample quantiles in statistical packages\", 1996, "               \
    "doi:10.1080/00031305.1996.10473566"
#define SOURCE_KARP                                                                                \
    "R. M. Karp, \"Reducibility among combinatorial problems\", 1972, "                            \
    "doi:10.1007/978-1-4684-2001-2_9"
#define SOURCE_KE                                                                                  \
    "Q. Ke, E. Ferrara, F. Radicchi and A. Flammini, \"Defining and identifying Sleeping "         \
    "Beauties in science\", 2015, doi:10.1073/pnas.1424329112"
#define SOURCE_KESSLER                                                                             \
    "M. M. Kessler, \"Bibliographic coupling between scientific papers\", 1963, "                  \
    "doi:10.1002/asi.5090140103"
#define SOURCE_KLEINBERG_BURSTS                                                                    \
    "J. Kleinberg, \"Bursty and hierarchical structure in streams\", 2003, "                       \
    "doi:10.1023/A:1024940629314"
#define SOURCE_KLEINBERG_HUBS                                                                      \
    "J. M. Kleinberg, \"Authoritative sources in a hyperlinked environment\", 1999, "              \
    "doi:10.1145/324133.324140"
#define SOURCE_LANCICHINETTI                                                                       \
    "A. Lancichinetti and S. Fortunato, \"Consensus clustering in complex networks\", 2012, "      \
    "doi:10.1038/srep00336"
#define SOURCE_LAWANI                                                                              \
    "S. M. Lawani, \"On the heterogeneity and classification of author self-citations\", "         \
    "1982, doi:10.1002/asi.4630330506"
#define SOURCE_LEICHT_NEWMAN                                                                       \
    "E. A. Leicht and M. E. J. Newman, \"Community structure in directed networks\", 2008, "       \
    "doi:10.1103/PhysRevLett.100.118703"
#define SOURCE_LENGAUER_TARJAN                                                                     \
    "T. Lengauer and R. E. Tarjan, \"A fast algorithm for finding dominators in a "                \
    "flowgraph\", 1979, doi:10.1145/357062.357071"
#define SOURCE_LIU_KUAN                                                                            \
    "J. S. Liu and C.-H. Kuan, \"A new approach for main path analysis: Decay in knowledge "       \
    "diffusion\", 2016, doi:10.1002/asi.23384"
#define SOURCE_LIU_LU                                                                              \
    "J. S. Liu and L. Y. Y. Lu, \"An integrated approach for main path analysis: Development "     \
    "of the Hirsch index as an example\", 2012, doi:10.1002/asi.21692"
#define SOURCE_MARX                                                                                \
    "W. Marx, L. Bornmann, A. Barth and L. Leydesdorff, \"Detecting the historical roots of "      \
    "research fields by reference publication year spectroscopy (RPYS)\", 2014, "                  \
    "doi:10.1002/asi.23089"
#define SOURCE_MOORE                                                                               \
    "E. F. Moore, \"The shortest path through a maze\", Proceedings of an International "          \
    "Symposium on the Theory of Switching, part II, 1959, 285-292"
#define SOURCE_NEWMAN_GIRVAN                                                                       \
    "M. E. J. Newman and M. Girvan, \"Finding and evaluating community structure in "              \
    "networks\", 2004, doi:10.1103/PhysRevE.69.026113"
#define SOURCE_PEARCE                                                                              \
    "D. J. Pearce, \"A space-efficient algorithm for finding strongly connected "                  \
    "components\", 2016, doi:10.1016/j.ipl.2015.08.010"
#define SOURCE_PRICE_EVANS                                                                         \
    "H. C. W. Price and T. S. Evans, \"Understanding main path analysis\", 2025, "                 \
    "arXiv:2512.12355"
#define SOURCE_PRICE_INDEX                                                                         \
    "D. J. de Solla Price, \"Citation measures of hard science, soft science, technology, "        \
    "and nonscience\", in C. E. Nelson and D. K. Pollock (eds.), \"Communication among "           \
    "scientists and engineers\", 1970, 3-22"
#define SOURCE_PRICE_MATRICES                                                                      \
    "D. J. de Solla Price, \"The analysis of square matrices of scientometric "                    \
    "transactions\", Scientometrics 3, 1981, 55-63"
#define SOURCE_REICHARDT_BORNHOLDT                                                                 \
    "J. Reichardt and S. Bornholdt, \"Statistical mechanics of community detection\", 2006, "      \
    "doi:10.1103/PhysRevE.74.016110"
#define SOURCE_SEIDMAN                                                                             \
    "S. B. Seidman, \"Network structure and minimum degree\", 1983, "                              \
    "doi:10.1016/0378-8733(83)90028-X"
#define SOURCE_SMALL                                                                               \
    "H. Small, \"Co-citation in the scientific literature: A new measure of the relationship "     \
    "between two documents\", 1973, doi:10.1002/asi.4630240406"
#define SOURCE_TARJAN_LEEUWEN                                                                      \
    "R. E. Tarjan and J. van Leeuwen, \"Worst-case analysis of set union algorithms\", 1984, "     \
    "doi:10.1145/62.2160"
#define SOURCE_TRAAG                                                                               \
    "V. A. Traag, L. Waltman and N. J. van Eck, \"From Louvain to Leiden: guaranteeing "           \
    "well-connected communities\", 2019, doi:10.1038/s41598-019-41695-z"
#define SOURCE_VAN_ECK_WALTMAN                                                                     \
    "N. J. van Eck and L. Waltman, \"How to normalize cooccurrence data? An analysis of some "     \
    "well-known similarity measures\", 2009, doi:10.1002/asi.21075"
#define SOURCE_WALKER                                                                              \
    "D. Walker, H. Xie, K.-K. Yan and S. Maslov, \"Ranking scientific publications using a "       \
    "model of network traffic\", 2007, doi:10.1088/1742-5468/2007/06/P06010"
