/* What an embedder writes: reads one article, and prints its title. */
#include <ibid/ibid.h>

#include <stdio.h>
#include <string.h>

int main(void)
{
    const char *text = "Tides\n\nBy Ann Author Some Outlet, May 3, 2023\n\nThe tide is late.\n";
    g_autoptr(IbidDocument) document =
        ibid_document_new("tides.txt", IBID_MEDIA_TEXT, text, strlen(text));
    g_autoptr(IbidArticle) article = NULL;
    g_autoptr(GError) error = NULL;
    g_autofree char *damage = NULL;

    if (ibid_document_decode(document, &damage, &error))
        article = ibid_extract(document, NULL, &error);
    puts(article != NULL ? article->title : error->message);
    return article != NULL ? 0 : 1;
}
