#include "extract/author_roles.h"

#include <glib.h>

#include "base/text.h"

/* Words of what people are; after text_key(). */
static const char *const roles[] = {"president",
                                    "director",
                                    "editor",
                                    "manager",
                                    "professor",
                                    "officer",
                                    "head",
                                    "chief",
                                    "founder",
                                    "cofounder",
                                    "vp",
                                    "ceo",
                                    "cto",
                                    "cfo",
                                    "writer",
                                    "reporter",
                                    "correspondent",
                                    "producer",
                                    "journalist",
                                    "columnist",
                                    "contributor",
                                    "author",
                                    "analyst",
                                    "economist",
                                    "engineer",
                                    "scientist",
                                    "researcher",
                                    "fellow",
                                    "specialist",
                                    "consultant",
                                    "strategist",
                                    "leader",
                                    "critic",
                                    "secretary",
                                    "advisor",
                                    "assistant",
                                    "freelance",
                                    "blogger",
                                    "photographer",
                                    "division",
                                    "department",
                                    "bureau",
                                    "faculty",
                                    "leiter",
                                    "leiterin",
                                    "projektleiter",
                                    "projektleiterin",
                                    "redakteur",
                                    "redakteurin",
                                    "journalistin",
                                    "korrespondent",
                                    "journaliste",
                                    "redacteur",
                                    "redactrice",
                                    "redactor",
                                    "redactora",
                                    "periodista",
                                    "giornalista",
                                    "direttore",
                                    "directeur",
                                    "directrice",
                                    "verslaggever",
                                    "journalister"};

bool author_is_role(const char *part)
{
    g_autofree char *key = text_key(part);
    g_auto(GStrv) words = g_strsplit(key, " ", 12);

    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++)
        if (g_strv_contains((const char *const *)words, roles[i]))
            return true;
    return false;
}
