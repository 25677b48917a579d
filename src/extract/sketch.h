/* A small sample of a text by which two texts are recognised as the same. */
#pragma once

#include <ibid/model.h>

/*
 * Counts the words of `text` and samples the hashes of its word shingles into `article->n_words`
 * and `article->sketch`.  A shingle is sampled by its hash alone, so what two sketches share
 * estimates what their texts share, whatever their lengths.
 *
 * Source: L. Irber et al., "Lightweight compositional analysis of metagenomes with FracMinHash and
 *   minimum metagenome covers", 2022, doi:10.1101/2022.01.11.475838.
 */
void sketch_text(const char *text, IbidArticle *article);
